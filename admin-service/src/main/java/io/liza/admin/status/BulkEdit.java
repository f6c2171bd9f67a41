package io.liza.admin.status;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.http.Redirect;
import io.liza.admin.list.BulkSelection;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sets the status of the selected rows of a list, after a preview of the changes, and undoes that. */
@ApplicationScoped
public class BulkEdit {

    private final CurrentUser currentUser;
    private final Flash flash;
    private final PageLanguage language;

    BulkEdit(CurrentUser currentUser, Flash flash, PageLanguage language) {
        this.currentUser = currentUser;
        this.flash = flash;
        this.language = language;
    }

    /** @param list path of the list */
    public <E extends HasStatus<S>, S extends Enum<S>> Uni<BulkPreview<E, S>> preview(
            String list, BulkSelection selection, S wanted, BulkEditor<E, S> editor) {
        Map<Long, Optional<Integer>> seen = selection.versions();
        return Panache.withSession(() -> editor.rows(seen.keySet()).chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> selected(row, wanted, seen))
                        .collect()
                        .asList()))
                .map(rows -> new BulkPreview<>(rows, wanted, selection, list));
    }

    private <E extends HasStatus<S>, S extends Enum<S>> Uni<SelectedRow<E>> selected(
            E row, S wanted, Map<Long, Optional<Integer>> seen) {
        boolean changes = row.status() != wanted;
        Optional<Integer> version = seen.get(Long.valueOf(row.subject().id()));
        return version.isEmpty() || version.get() == row.version()
                ? Uni.createFrom().item(new SelectedRow<>(row, changes, null))
                : StatusChange.latestOf(row.subject()).map(latest -> {
                    boolean isOwn = latest == null || currentUser.getName().equals(latest.changedBy);
                    return new SelectedRow<>(row, changes, isOwn ? null : latest);
                });
    }

    /**
     * Sets the status and redirects to the list; redirects to the preview, which marks the rows, if another user has changed
     * or deleted one meanwhile.
     */
    public <S extends Enum<S>> Uni<Response> set(
            String list, BulkSelection selection, S wanted, BulkEditor<?, S> editor) {
        Map<Long, Optional<Integer>> seen = selection.versions();
        return editor.setAll(seen, wanted)
                .map(batch -> Redirect.to(selection.backTo(list))
                        .cookie(flash.cookie(
                                texts().changed(batch.changes()),
                                batch.changes() == 0 ? "" : undo(list, batch, selection)))
                        .build())
                .onFailure(failure -> failure instanceof StaleEditException || failure instanceof NotFoundException)
                .recoverWithItem(() -> Redirect.to(selection.preview(list))
                        .cookie(flash.cookie(texts().nothingSet()))
                        .build());
    }

    private static String undo(String list, Batch batch, BulkSelection selection) {
        String back = selection.back() == null ? "" : URLEncoder.encode(selection.back(), StandardCharsets.UTF_8);
        return list + "/selection/" + batch.id() + "/undo?back=" + back;
    }

    /** Restores the statuses of a batch and redirects to the list. */
    public Uni<Response> undo(String list, UUID batch, String back, BulkEditor<?, ?> editor) {
        return editor.undo(batch).map(undone -> Redirect.to(BulkSelection.backTo(list, back))
                .cookie(flash.cookie(texts().undone(undone.rows(), undone.kept())))
                .build());
    }

    private StatusTexts texts() {
        return language.texts(StatusTexts.class);
    }
}
