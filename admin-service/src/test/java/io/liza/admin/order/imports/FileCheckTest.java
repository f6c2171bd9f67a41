package io.liza.admin.order.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.order.field.FieldParser;
import io.liza.admin.order.imports.file.FileFormat;
import io.liza.admin.order.imports.file.OrderFile;
import io.liza.admin.order.imports.file.OrderRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A checked file is read a second time. */
class FileCheckTest {
    private static final FieldParser PARSER = new FieldParser(Optional.empty());

    @Test
    void ofRowsWithOneNumberTheLastCounts() throws IOException {
        String file = "number,status,notes\n1,SHIPPED,a\n2,DELAYED,b\n1,DELIVERED,c\n01,CANCELLED,d\n";
        FileCheck check = FileCheck.of(stream(file), FileFormat.CSV, PARSER);

        assertEquals("4 rows, 3 orders", check.rows() + " rows, " + check.orders() + " orders");
        assertEquals(
                List.of("2 DELAYED b", "1 DELIVERED c", "01 CANCELLED d"),
                batches(file, check).get(0).stream()
                        .map(order -> order.number() + " " + order.status() + " " + order.notes())
                        .toList());
    }

    @Test
    void anEarlierRowIsNotTakenInPlaceOfABadOne() throws IOException {
        String file = "number,status\n1,SHIPPED\n2,SHIPPED\n1,LOST\n3,SHIPPED\n";
        FileCheck check = FileCheck.of(stream(file), FileFormat.CSV, PARSER);

        assertFalse(check.isGood());
        assertTrue(check.isUsable());
        assertEquals(
                List.of("2", "3"),
                batches(file, check).get(0).stream()
                        .map(order -> order.number().digits())
                        .toList());
    }

    @Test
    void aBatchIsSmallWhateverIsInTheFile() throws IOException {
        String notes = "ж".repeat(2_000);
        String file = IntStream.range(0, 7_000)
                .mapToObj(i -> i + ",SHIPPED," + notes + "\n")
                .collect(Collectors.joining("", "number,status,notes\n", ""));
        FileCheck check = FileCheck.of(stream(file), FileFormat.CSV, PARSER);

        List<List<OrderRow>> batches = batches(file, check);
        assertEquals(7_000, batches.stream().mapToInt(List::size).sum());
        assertTrue(batches.stream().allMatch(batch -> batch.size() <= 500));
    }

    /** Of a file of 30 MB. */
    @Test
    void nothingIsKeptButTheNumbers() throws IOException {
        String notes = "x".repeat(250);
        byte[] file = IntStream.range(0, OrderFile.MAX_ROWS)
                .mapToObj(i -> "%032d".formatted(i) + ",SHIPPED," + notes + "\n")
                .collect(Collectors.joining("", "number,status,notes\n", ""))
                .getBytes(UTF_8);
        long before = held();
        FileCheck check = FileCheck.of(new ByteArrayInputStream(file), FileFormat.CSV, PARSER);

        long held = held() - before;
        assertTrue(held < 20_000_000, held + " bytes for " + check.orders() + " orders of " + file.length + " bytes");
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<List<OrderRow>> batches(String file, FileCheck check) throws IOException {
        try (OrderFile opened = FileFormat.CSV.open(PARSER, stream(file))) {
            var batches = new OrderBatches(opened, check);
            var all = new ArrayList<List<OrderRow>>();
            for (List<OrderRow> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                all.add(batch);
            }
            return all;
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
