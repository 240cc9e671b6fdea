package org.asbuilt.importers.iec61131;

/** Takes the comments out of lines, of which one may go over several. */
final class CodeLine {
    private String closing = "";

    /** The line without its comments. */
    String code(String line) {
        StringBuilder code = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (!closing.isEmpty()) {
                if (line.startsWith(closing, i)) {
                    i += 1;
                    closing = "";
                }
            } else if (quote != 0) {
                quote = letter == quote ? 0 : quote;
                code.append(letter);
            } else if (line.startsWith("//", i)) {
                break;
            } else if (line.startsWith("(*", i) || line.startsWith("/*", i)) {
                closing = line.charAt(i) == '(' ? "*)" : "*/";
                i += 1;
            } else {
                quote = letter == '\'' || letter == '"' ? letter : 0;
                code.append(letter);
            }
        }
        return code.toString().strip();
    }
}
