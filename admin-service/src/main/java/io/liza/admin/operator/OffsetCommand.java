package io.liza.admin.operator;

import io.liza.event.Topics;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** Shows and moves the offsets up to which the inbox has read the calls. */
final class OffsetCommand {

    private static final String GROUP = "liza-admin";

    private final Properties settings;
    private final PrintStream out;

    OffsetCommand(Properties settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void show() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(admin, OffsetSpec.latest());
            ends.keySet().stream()
                    .sorted(Comparator.comparing(TopicPartition::partition))
                    .forEach(partition -> {
                        OffsetAndMetadata stored = read.get(partition);
                        long end = ends.get(partition).offset();
                        out.printf(
                                "%s read %s of %d, %s wait%n",
                                partition,
                                stored == null ? "none" : stored.offset(),
                                end,
                                stored == null ? end : end - stored.offset());
                    });
        }
    }

    /**
     * The inbox reads the records since a time again; it skips those that it has.
     *
     * @throws CommandException while an admin-service runs
     */
    void reset(Instant since) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(admin, OffsetSpec.latest());
            Map<TopicPartition, ListOffsetsResultInfo> first =
                    offsets(admin, OffsetSpec.forTimestamp(since.toEpochMilli()));
            admin.alterConsumerGroupOffsets(
                            GROUP,
                            ends.keySet().stream().collect(Collectors.toMap(partition -> partition, partition -> {
                                long offset = first.get(partition).offset();
                                return new OffsetAndMetadata(
                                        offset < 0 ? ends.get(partition).offset() : offset);
                            })))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownMemberIdException) {
                throw new CommandException("an admin-service is running: stop all of them first");
            }
            throw e;
        }
        show();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(Admin admin, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Stream<TopicPartition> partitions =
                admin
                        .describeTopics(List.of(Topics.CALLS))
                        .allTopicNames()
                        .get()
                        .get(Topics.CALLS)
                        .partitions()
                        .stream()
                        .map(partition -> new TopicPartition(Topics.CALLS, partition.partition()));
        return admin.listOffsets(partitions.collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get();
    }
}
