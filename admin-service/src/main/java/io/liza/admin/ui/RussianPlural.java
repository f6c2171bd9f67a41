package io.liza.admin.ui;

import io.quarkus.qute.TemplateExtension;

/** The form of a Russian noun after a number, after the plural rules of Unicode CLDR. */
public enum RussianPlural {
    ONE,
    FEW,
    MANY;

    @TemplateExtension
    static RussianPlural russianPlural(int count) {
        return russianPlural((long) count);
    }

    @TemplateExtension
    static RussianPlural russianPlural(long count) {
        long last = count % 10;
        boolean teen = count % 100 / 10 == 1;
        if (last == 1 && !teen) {
            return ONE;
        }
        return last >= 2 && last <= 4 && !teen ? FEW : MANY;
    }
}
