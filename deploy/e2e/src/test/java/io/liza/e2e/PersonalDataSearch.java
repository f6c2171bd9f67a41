package io.liza.e2e;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Searches all tables, topics, logs and spool files for a text. */
final class PersonalDataSearch {

    private final Liza liza;

    PersonalDataSearch(Liza liza) {
        this.liza = liza;
    }

    /**
     * The places that hold it in any encoding: {@code table caller}, {@code topic liza.calls}, {@code file voice.log}.
     */
    List<String> placesOf(String text) throws SQLException, IOException {
        List<String> forms =
                encodings(text).stream().map(String::toLowerCase).distinct().toList();
        var places = new TreeSet<String>();
        for (String table : liza.ask("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            if (rowsOf(table, text) > 0) {
                places.add("table " + table);
            }
        }
        records().parallelStream()
                .filter(record -> holds(bytes(record), forms))
                .map(record -> "topic " + record.topic())
                .distinct()
                .forEachOrdered(places::add);
        for (Path file : files()) {
            if (holds(Files.readString(file, StandardCharsets.ISO_8859_1), forms)) {
                places.add("file " + file.getFileName());
            }
        }
        return List.copyOf(places);
    }

    /** Number of rows of a table that hold it. */
    int rowsOf(String table, String text) throws SQLException {
        String anyForm = encodings(text).stream()
                .map(form -> form.toLowerCase().replaceAll("([^a-z0-9])", "\\\\$1"))
                .collect(Collectors.joining("|"));
        return liza.number("select count(*) from " + table + " as line where lower(line::text) ~ '" + anyForm + "'");
    }

    /**
     * As it is written and typed, in URLs, JSON, Base64 (wherever in a longer text), hexadecimal and UTF-16, and
     * hashed.
     */
    static Set<String> encodings(String text) {
        String digits = text.replaceFirst("^\\+", "");
        var forms = new LinkedHashSet<String>();
        for (String form : List.of(text, digits, "00" + digits)) {
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            forms.add(form);
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(form.replace("+", "%2B"));
            forms.add(form.replace("+", "u002b"));
            forms.addAll(base64(bytes));
            for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                forms.add(HexFormat.of().formatHex(form.getBytes(charset)));
            }
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                byte[] digest = digest(algorithm, bytes);
                forms.add(HexFormat.of().formatHex(digest));
                forms.add(Base64.getEncoder().withoutPadding().encodeToString(digest));
                forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
            }
        }
        // Without the country code, as people say it.
        forms.add(digits.length() > 8 ? digits.substring(2) : digits);
        return forms;
    }

    /** The Base64 form at each of the three offsets, without its ends. */
    private static List<String> base64(byte[] bytes) {
        return Stream.of(0, 1, 2)
                .map(shift -> {
                    byte[] shifted = new byte[bytes.length + shift];
                    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                    String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                    return whole.substring(shift == 0 ? 0 : 4, whole.length() - 2);
                })
                .toList();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean holds(String haystack, List<String> lowerCaseNeedles) {
        String lower = haystack.toLowerCase();
        return lowerCaseNeedles.stream().anyMatch(lower::contains);
    }

    private static String bytes(ConsumerRecord<byte[], byte[]> record) {
        var all = new StringBuilder();
        Stream.of(record.key(), record.value()).filter(bytes -> bytes != null).forEach(bytes -> all.append(
                        new String(bytes, StandardCharsets.ISO_8859_1))
                .append('\n'));
        record.headers().forEach(header -> all.append(header.key())
                .append(header.value() == null ? "" : new String(header.value(), StandardCharsets.ISO_8859_1))
                .append('\n'));
        return all.toString();
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        Map<String, Object> settings = Map.of("bootstrap.servers", liza.kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Logs of all processes, and the spool. */
    private List<Path> files() throws IOException {
        Path folder = liza.admin.log().getParent().getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".log") && file.getParent().endsWith("log")
                                    || file.toString().contains("spool"))
                    .toList();
        }
    }
}
