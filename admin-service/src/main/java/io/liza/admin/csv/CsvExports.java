package io.liza.admin.csv;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.http.share.AccountShares;
import io.liza.admin.http.share.Pace;
import io.liza.admin.http.share.TransferConfig;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Streams lists of any length as CSV files, part by part as the client reads them. The number of concurrent exports is
 * limited for each account and in all, and a client that reads too slowly is cut off.
 */
@ApplicationScoped
public class CsvExports {
    private static final int PER_ACCOUNT = 2;
    private static final int IN_ALL = 8;
    private static final int ROWS_PER_PART = 50;

    private final AccountShares shares = new AccountShares("exports", PER_ACCOUNT, IN_ALL, Status.TOO_MANY_REQUESTS);
    private final CurrentVertxRequest request;
    private final CurrentUser currentUser;
    private final Duration grace;

    CsvExports(CurrentVertxRequest request, CurrentUser currentUser, TransferConfig config) {
        this.request = request;
        this.currentUser = currentUser;
        this.grace = config.grace();
    }

    /**
     * @param recorded audit entry, which must succeed before the first row is sent
     * @param rows in batches, queried as the client takes them
     * @throws io.liza.admin.http.share.BusyException where too many exports are under way
     */
    public <E> RestMulti<byte[]> send(
            Download download, Uni<Void> recorded, CsvColumns<E> columns, Multi<List<E>> rows) {
        RoutingContext context = request.getCurrent();
        AccountShares.Share share = shares.take(currentUser.login().accountId());
        context.addEndHandler(ended -> share.release());
        var reader = new SlowReader(context, new Pace(grace));
        Multi<List<E>> smaller = rows.map(CsvExports::split).onItem().disjoint();
        Multi<byte[]> parts = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(columns.file(List.of()).bytes(download.separator())),
                        smaller.map(part -> bytes(part, columns, download)))
                .onItem()
                .invoke(reader::offered)
                .onRequest()
                .invoke(reader::taken)
                .onTermination()
                .invoke(share::release);
        Map<String, List<String>> headers = Map.of(
                HttpHeaders.CONTENT_DISPOSITION, List.of(Csv.attachment(download.fileName())),
                HttpHeaders.CONTENT_TYPE, List.of(Csv.MEDIA_TYPE));
        return RestMulti.fromUniResponse(recorded.replaceWith(true), done -> parts, done -> headers);
    }

    /** Name of a file and separator of its cells. */
    public record Download(String fileName, Separator separator) {}

    private static <E> byte[] bytes(List<E> rows, CsvColumns<E> columns, Download download) {
        return Csv.text(rows.stream().map(columns::cells).toList(), download.separator())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static <E> List<List<E>> split(List<E> rows) {
        var parts = new ArrayList<List<E>>();
        for (int start = 0; start < rows.size(); start += ROWS_PER_PART) {
            parts.add(rows.subList(start, Math.min(start + ROWS_PER_PART, rows.size())));
        }
        return parts;
    }
}
