package io.liza.event;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Writes the fields of the turn beside those of its event. The property has an artificial name, because {@code turn} is the
 * turn's number on the wire.
 */
@JacksonAnnotationsInside
@JsonUnwrapped
@JsonProperty("(turn)")
@Retention(RetentionPolicy.RUNTIME)
@interface UnwrappedTurn {}
