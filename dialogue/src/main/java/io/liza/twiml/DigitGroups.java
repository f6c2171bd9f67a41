package io.liza.twiml;

/** Writes a number so that voices read it digit by digit, with a pause after each group of three or four digits. */
final class DigitGroups {

    private static final int LONGEST = 4;

    private DigitGroups() {}

    /** Such as "4 7 1 1, 2 5 8 3". Groups of one or two digits appear only where there is no other way. */
    static String spoken(String digits) {
        var text = new StringBuilder(3 * digits.length());
        int groups = (digits.length() + LONGEST - 1) / LONGEST;
        for (int start = 0; groups > 0; groups--) {
            int left = digits.length() - start;
            int length = (left + groups - 1) / groups;
            text.append(start == 0 ? "" : ", ")
                    .append(String.join(
                            " ", digits.substring(start, start + length).split("")));
            start += length;
        }
        return text.toString();
    }
}
