package io.liza.admin.order;

import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.ui.FormErrors;
import io.liza.order.OrderMessage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * The values of the form: of the order, or of a refused edit.
 *
 * @param stored texts of the order, by name of the field
 * @param entered texts of a refused edit; none for the values of the order
 */
record OrderEntry(Map<FieldName, String> stored, Map<FieldName, String> entered) {

    /** @param languages languages for which the form has a message, beside those that the order has */
    static OrderEntry of(Order order, Collection<String> languages, Map<FieldName, String> entered) {
        var ofMessages = new TreeSet<>(languages);
        ofMessages.addAll(order.message == null ? List.of() : order.message.keySet());
        ofMessages.remove(OrderMessage.ANY);
        Map<FieldName, String> stored = new LinkedHashMap<>();
        OrderField.DAYS.forEach(field -> stored.put(FieldName.of(field), ""));
        OrderField.TEXTS.forEach(field -> stored.put(FieldName.of(field), ""));
        FieldName.ofMessages(ofMessages).forEach(name -> stored.put(name, ""));
        stored.replaceAll((name, text) -> order.text(name));
        return new OrderEntry(stored, entered);
    }

    /** Reads the fields of the submitted form, which has only those that the user has changed. */
    static Map<FieldName, String> ofForm() {
        FormData form = CurrentRequestManager.get().getFormData();
        Map<FieldName, String> entered = new LinkedHashMap<>();
        for (String name : form) {
            FieldName.of(name)
                    .ifPresent(field -> entered.put(field, form.getFirst(name).getValue()));
        }
        return entered;
    }

    /** A control of the form. */
    record Control(FieldName name, String text, String stored) {}

    private Control control(FieldName name) {
        String text = stored.get(name);
        return new Control(name, entered.getOrDefault(name, text), text);
    }

    private List<Control> controls(List<OrderField> fields) {
        return fields.stream().map(field -> control(FieldName.of(field))).toList();
    }

    /** First and last day of the promise. */
    public List<Control> promise() {
        return controls(OrderField.PROMISE);
    }

    /** Days other than the promise. */
    public List<Control> days() {
        return controls(OrderField.DAYS.stream()
                .filter(day -> !OrderField.PROMISE.contains(day))
                .toList());
    }

    public List<Control> texts() {
        return controls(OrderField.TEXTS);
    }

    /** The texts of the message, one for each language. */
    public List<Control> messages() {
        return stored.keySet().stream()
                .filter(name -> name.language() != null)
                .map(this::control)
                .toList();
    }

    public boolean isMessageWrong(FormErrors errors) {
        return messages().stream().anyMatch(control -> errors.of(control.name().toString()) != null);
    }
}
