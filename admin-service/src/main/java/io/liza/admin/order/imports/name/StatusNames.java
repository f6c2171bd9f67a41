package io.liza.admin.order.imports.name;

import io.liza.order.OrderStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The accepted names of statuses: the names of the API, the labels of the pages in each language, and the names in {@code
 * imports/statuses.properties}, which other systems use.
 */
public final class StatusNames {
    /** In {@code statuses.properties}: names of what is no order of a customer yet, such as a quotation. */
    private static final String NO_ORDER = "NO_ORDER";

    /** Prefix of the statuses in the database of WooCommerce. */
    private static final String WOOCOMMERCE = "wc ";

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        Properties foreign = Names.foreign("statuses");
        for (Properties labels : Names.labels()) {
            for (OrderStatus status : OrderStatus.values()) {
                MEANINGS.put(Names.normal(labels.getProperty("statusName_$" + status)), new Meaning(status));
            }
            MEANINGS.put(Names.normal(labels.getProperty("enquiry")), new Meaning(null));
        }
        for (OrderStatus status : OrderStatus.values()) {
            add(foreign.getProperty(status.name()), new Meaning(status));
        }
        add(foreign.getProperty(NO_ORDER), new Meaning(null));
    }

    /** @param status null if the row is no order yet, or an exported enquiry; such a row changes nothing */
    public record Meaning(OrderStatus status) {

        public boolean isOrder() {
            return status != null;
        }
    }

    private StatusNames() {}

    public static Optional<Meaning> of(String text) {
        String name = Names.normal(text);
        return OrderStatus.parse(text)
                .map(Meaning::new)
                .or(() -> Optional.ofNullable(
                        MEANINGS.get(name.startsWith(WOOCOMMERCE) ? name.substring(WOOCOMMERCE.length()) : name)));
    }

    private static void add(String names, Meaning meaning) {
        Names.split(names).forEach(name -> MEANINGS.putIfAbsent(name, meaning));
    }
}
