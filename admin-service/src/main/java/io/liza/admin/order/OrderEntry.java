package io.liza.admin.order;

import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.order.OrderMessage;
import io.liza.order.OrderStatus;
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
 * @param status null for an enquiry, for which the form has no preselected status
 * @param notes null if the form has none
 * @param fields texts of the other fields
 * @param wrong name of the field with a wrong value; null if there is none
 */
record OrderEntry(OrderStatus status, String notes, Map<FieldName, String> fields, String wrong) {

    /** @param languages languages for which the form has a message, beside those that the order has */
    static OrderEntry of(Order order, Collection<String> languages) {
        var ofMessages = new TreeSet<>(languages);
        ofMessages.addAll(order.message == null ? List.of() : order.message.keySet());
        ofMessages.remove(OrderMessage.ANY);
        Map<FieldName, String> fields = new LinkedHashMap<>();
        OrderField.DAYS.forEach(field -> fields.put(FieldName.of(field), ""));
        OrderField.TEXTS.forEach(field -> fields.put(FieldName.of(field), ""));
        FieldName.ofMessages(ofMessages).forEach(name -> fields.put(name, ""));
        fields.replaceAll((name, text) -> order.text(name));
        return new OrderEntry(order.knownStatus, order.notes, fields, null);
    }

    /** Reads the other fields of the submitted form. */
    static OrderEntry ofForm(OrderStatus status, String notes) {
        FormData form = CurrentRequestManager.get().getFormData();
        Map<FieldName, String> fields = new LinkedHashMap<>();
        for (String name : form) {
            FieldName.of(name)
                    .ifPresent(field -> fields.put(field, form.getFirst(name).getValue()));
        }
        return new OrderEntry(status, notes, fields, null);
    }

    /** This form with the values of a refused edit; null for none. */
    OrderEntry with(OrderEntry refused) {
        if (refused == null) {
            return this;
        }
        Map<FieldName, String> texts = new LinkedHashMap<>(fields);
        texts.replaceAll((name, text) -> refused.fields.getOrDefault(name, text));
        return new OrderEntry(refused.status, refused.notes == null ? notes : refused.notes, texts, refused.wrong);
    }

    OrderEntry wrong(String parameter) {
        return new OrderEntry(status, notes, fields, parameter);
    }

    public OrderField wrongField() {
        return wrong == null ? null : FieldName.of(wrong).map(FieldName::field).orElse(null);
    }

    public boolean messageWrong() {
        return wrongField() == OrderField.MESSAGE;
    }

    public List<OrderField> days() {
        return OrderField.DAYS;
    }

    public List<OrderField> texts() {
        return OrderField.TEXTS;
    }

    public String text(OrderField field) {
        return fields.get(FieldName.of(field));
    }

    /** The texts of the message by language. */
    public Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (name.language() != null) {
                messages.put(name.language(), text);
            }
        });
        return messages;
    }
}
