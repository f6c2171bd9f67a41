package io.liza.admin.order.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.FileColumn;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.file.OrderFile;
import io.liza.admin.order.imports.file.OrderRow;
import io.liza.admin.order.imports.text.Reading;
import io.liza.order.OrderHashes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Excel and the shops' systems write them, with invented data. */
class RealExportsTest {
    private static final OrderHashes KEY = new OrderHashes(List.of("0123456789abcdef0123456789abcdef"));
    private static final FieldParser PARSER = new FieldParser(Optional.of(KEY));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excel-german.csv",
                "excel-german-utf8.csv",
                "excel-german-sep.csv",
                "excel-unicode-text.txt",
                "excel-big-endian.txt"
            })
    void germanExcelInEveryCharacterSet(String file) throws IOException {
        Read read = read(file);

        assertEquals(
                List.of(
                        "5964001 SHIPPED carrier=Müller & Söhne shipped_on=2026-11-26 notes=Türklingel defekt",
                        "5964002 DELAYED promised_to=2026-12-01",
                        "5964003 CANCELLED notes=„Preis: 5 €“",
                        "5964004 IN_PROGRESS"),
                read.orders());
        assertEquals(List.of("Straße"), read.ignored());
    }

    @Test
    void englishExcel() throws IOException {
        assertEquals(
                List.of(
                        "5964011 SHIPPED carrier=DHL shipped_on=2026-11-26",
                        "5964012 DELAYED promised_to=2026-12-04",
                        "5964013 CANCELLED notes=Café Zoë, 2nd floor"),
                read("excel-english.csv").orders());
    }

    @Test
    void russianExcel() throws IOException {
        assertEquals(
                List.of("5964021 SHIPPED shipped_on=2026-11-26 notes=Звонить до 18:00", "5964022 DELAYED"),
                read("excel-russian.csv").orders());
    }

    @Test
    void shopify() throws IOException {
        Read read = read("shopify.csv");

        assertEquals(
                List.of(
                        "5961001 SHIPPED phone postcode shipped_on=2026-11-22",
                        "5961002 IN_PROGRESS phone postcode",
                        "5961003 CANCELLED",
                        "5961004 IN_PROGRESS"),
                read.orders());
        assertEquals(1, read.furtherLines());
        assertTrue(read.ignored().containsAll(List.of("Email", "Financial Status", "Lineitem name", "Billing Name")));
    }

    @Test
    void wooCommerce() throws IOException {
        assertEquals(
                List.of(
                        "5962001 SHIPPED phone postcode shipped_on=2026-11-22",
                        "5962002 IN_PROGRESS phone postcode",
                        "5962003 IN_PROGRESS",
                        "5962004 CANCELLED",
                        "5962005 null"),
                read("woocommerce.csv").orders());
        assertEquals(
                List.of(
                        "5962011 SHIPPED phone postcode",
                        "5962011 SHIPPED phone postcode",
                        "5962012 IN_PROGRESS postcode"),
                read("woocommerce-titles.csv").orders());
    }

    @Test
    void odoo() throws IOException {
        assertEquals(
                List.of(
                        "5963001 SHIPPED phone postcode promised_to=2026-11-27",
                        "5963002 IN_PROGRESS promised_to=2026-12-03",
                        "5963003 CANCELLED",
                        "5963004 null"),
                read("odoo.csv").orders());
        Read fields = read("odoo-fields.csv");
        assertEquals(
                List.of(
                        "5963011 SHIPPED phone postcode promised_to=2026-11-27 shipped_on=2026-11-25",
                        "5963012 IN_PROGRESS promised_to=2026-12-03 shipped_on=2026-11-26",
                        "5963013 CANCELLED",
                        "5963014 null"),
                fields.orders());
        assertEquals(1, fields.furtherLines());
    }

    @Test
    void withoutAKeyPhoneAndPostcodeOfAShopAreIgnored() throws IOException {
        Read read = read("shopify.csv", new FieldParser(Optional.empty()));

        assertEquals("5961001 SHIPPED shipped_on=2026-11-22", read.orders().get(0));
        assertTrue(read.ignored().containsAll(List.of("Phone", "Shipping Phone", "Shipping Zip")));
    }

    private record Read(List<String> orders, List<String> ignored, int furtherLines) {}

    private static Read read(String name) throws IOException {
        return read(name, PARSER);
    }

    private static Read read(String name, FieldParser parser) throws IOException {
        Reading reading = Reading.of(() -> open(name));
        var orders = new ArrayList<String>();
        try (OrderFile file = FileFormat.ofName(name).open(parser, reading, open(name))) {
            for (OrderRow order = file.next(); order != null; order = file.next()) {
                orders.add(text(order));
            }
            assertEquals(List.of(), file.errors().first());
            List<String> ignored = file.columns().stream()
                    .filter(column -> !column.isUsed() && !column.name().isBlank())
                    .map(FileColumn::name)
                    .toList();
            return new Read(orders, ignored, file.furtherLines());
        }
    }

    private static InputStream open(String name) {
        return RealExportsTest.class.getResourceAsStream("exports/" + name);
    }

    private static String text(OrderRow order) {
        var text = new StringBuilder(order.number() + " " + order.status());
        Map<String, Object> columns = new TreeMap<>(order.fields().columns());
        columns.forEach((column, value) -> {
            if (value != null) {
                text.append(' ').append(column.endsWith("_hash") ? column.replace("_hash", "") : column + "=" + value);
            }
        });
        return order.notes() == null || order.notes().isEmpty() ? text.toString() : text + " notes=" + order.notes();
    }
}
