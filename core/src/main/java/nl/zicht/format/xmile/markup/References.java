package nl.zicht.format.xmile.markup;

/** What may stand between {@code &} and {@code ;} when there is no document type: five names and the numbers of characters (XML 1.0, section 4.1, 4.6). */
final class References {
    private References() {}

    /** Returns the code point that {@code name} refers to, or -1 for none. */
    static int codePoint(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name);
        };
    }

    private static int numbered(String name) {
        boolean hexadecimal = name.startsWith("#x");
        if (!(hexadecimal ? name.matches("#x[0-9A-Fa-f]{1,8}") : name.matches("#[0-9]{1,10}"))) {
            return -1;
        }
        long number = Long.parseLong(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return number <= Character.MAX_CODE_POINT && Characters.isAllowed((int) number) ? (int) number : -1;
    }
}
