package io.liza.admin.settings;

import io.liza.caller.PhoneNumber;
import io.liza.settings.ShopSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes the telephones that ring at a hand-over. */
@ApplicationScoped
class PhoneEditor {

    private static final int MAX_LABEL = 60;

    private final SettingsEditor editor;

    PhoneEditor(SettingsEditor editor) {
        this.editor = editor;
    }

    /** Adds the telephone of the form, or marks what is wrong with it; adds nothing if the form is empty. */
    Uni<Void> add(SettingsForm form) {
        String label = form.text("label");
        String written = form.text("number");
        if (label.isEmpty() && written.isEmpty()) {
            return editor.changePhones(form, phones -> Uni.createFrom().voidItem());
        }
        checkLabel(form, label);
        PhoneNumber number =
                form.read("number", Problem.NUMBER, () -> number(written)).orElse(null);
        return editor.changePhones(form, phones -> {
            if (phones.size() >= ShopSettings.MAX_PHONES) {
                form.add("number", Problem.MANY);
            }
            return form.isValid()
                    ? StaffPhone.add(label, number)
                            .invoke(added -> {
                                if (!added) {
                                    form.add("number", Problem.TAKEN);
                                }
                            })
                            .replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }

    Uni<Void> rename(SettingsForm form, long id) {
        return editor.changePhones(form, phones -> {
            String label = form.text("label");
            checkLabel(form, label);
            find(phones, id).label = label;
            return Uni.createFrom().voidItem();
        });
    }

    /** @param step -1 for up, 1 for down; at the end of the list nothing happens */
    Uni<Void> move(SettingsForm form, long id, int step) {
        return editor.changePhones(form, phones -> {
            var ordered = new ArrayList<>(phones);
            int from = ordered.indexOf(find(ordered, id));
            int to = from + step;
            if (to >= 0 && to < ordered.size()) {
                Collections.swap(ordered, from, to);
            }
            for (int i = 0; i < ordered.size(); i++) {
                ordered.get(i).position = i + 1;
            }
            return Uni.createFrom().voidItem();
        });
    }

    Uni<Void> remove(SettingsForm form, long id) {
        return editor.changePhones(form, phones -> find(phones, id).delete());
    }

    private static void checkLabel(SettingsForm form, String label) {
        if (label.length() > MAX_LABEL) {
            form.add("label", Problem.LENGTH);
        }
    }

    private static StaffPhone find(List<StaffPhone> phones, long id) {
        return phones.stream()
                .filter(phone -> phone.id == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("there is no telephone " + id));
    }

    /** @throws IllegalArgumentException if it is no number with a country code */
    private static PhoneNumber number(String written) {
        PhoneNumber number = PhoneNumber.of(written).orElseThrow(IllegalArgumentException::new);
        return new ShopSettings(null, null, null, List.of(number), null, null)
                .phones()
                .get(0);
    }
}
