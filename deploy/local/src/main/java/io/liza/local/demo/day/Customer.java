package io.liza.local.demo.day;

/** A caller and their order. */
record Customer(String number, String order) {}
