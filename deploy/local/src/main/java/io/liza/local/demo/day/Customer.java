package io.liza.local.demo.day;

/** Somebody who calls, perhaps again, about an order of theirs. */
record Customer(String number, String order) {}
