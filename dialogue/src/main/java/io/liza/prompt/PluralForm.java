package io.liza.prompt;

import java.util.List;

/** Chooses the form of a noun after a whole number by CLDR's rules. */
enum PluralForm {
    ONE,
    FEW,
    MANY;

    /** Number of forms that a language has. */
    static int count(String language) {
        return switch (language) {
            case "be", "bs", "cs", "hr", "pl", "ru", "sk", "sr", "uk" -> 3;
            default -> 2;
        };
    }

    /** @param forms as many as the language has, that for 1 first */
    static String choose(String language, long number, List<String> forms) {
        return forms.get(Math.min(of(language, number).ordinal(), forms.size() - 1));
    }

    private static PluralForm of(String language, long number) {
        boolean teen = number % 100 >= 11 && number % 100 <= 14;
        boolean endsInTwoToFour = number % 10 >= 2 && number % 10 <= 4 && !teen;
        return switch (language) {
            case "be", "bs", "hr", "ru", "sr", "uk" -> number % 10 == 1 && !teen ? ONE : endsInTwoToFour ? FEW : MANY;
            case "pl" -> number == 1 ? ONE : endsInTwoToFour ? FEW : MANY;
            case "cs", "sk" -> number == 1 ? ONE : number >= 2 && number <= 4 ? FEW : MANY;
            default -> number == 1 ? ONE : MANY;
        };
    }
}
