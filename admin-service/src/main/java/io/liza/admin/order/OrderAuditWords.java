package io.liza.admin.order;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.ui.PageLanguage;
import io.liza.admin.ui.PageTexts;
import io.liza.order.OrderStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Names the fields of an order in the audit trail. */
@ApplicationScoped
class OrderAuditWords implements AuditWords {

    private static final String STATUS = "status";
    private static final String NOTES = "notes";

    private final PageLanguage language;

    OrderAuditWords(PageLanguage language) {
        this.language = language;
    }

    @Override
    public Optional<String> field(Subject.Kind kind, String name) {
        if (kind != Subject.Kind.ORDER) {
            return Optional.empty();
        }
        return switch (name) {
            case STATUS -> Optional.of(language.texts(PageTexts.class).status());
            case NOTES -> Optional.of(texts().notes());
            default -> known(name).map(field -> texts().fieldName(field));
        };
    }

    @Override
    public Optional<String> value(Subject.Kind kind, String name, String value) {
        if (kind != Subject.Kind.ORDER) {
            return Optional.empty();
        }
        if (name.equals(STATUS)) {
            return value.equals(OrderState.ENQUIRY.name())
                    ? Optional.of(texts().enquiry())
                    : AuditEntry.constant(value, OrderStatus.values()).map(status -> texts().statusName(status));
        }
        return known(name)
                .filter(field -> field.isHashed() && Boolean.parseBoolean(value))
                .map(field -> texts().onFile());
    }

    private static Optional<OrderField> known(String name) {
        return AuditEntry.constant(name, OrderField.values());
    }

    private OrderTexts texts() {
        return language.texts(OrderTexts.class);
    }
}
