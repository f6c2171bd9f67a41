package io.liza.admin.prompt.testcall;

import java.util.List;

/**
 * One turn of a test call.
 *
 * @param input of the caller; null for the beginning
 * @param language of the sentences
 * @param said sentences as the caller hears them
 */
record TestTurn(TestInput input, String language, List<String> said) {}
