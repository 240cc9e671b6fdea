package org.asbuilt.importers.iec61131;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.logic.CanonicalLogic;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.importers.logic.LogicForm;

/** Follows the units of a program text line by line: what belongs to which, and what of it is declaration and what logic. */
final class ProgramUnits {
    private static final String MARK = "(*" + LogicDigest.TARGET + " ";
    private static final int DEEPEST = 32;
    private static final Pattern BEGIN = Pattern.compile(
            "(?i)(PROGRAM|FUNCTION_BLOCK|FUNCTION|ORGANIZATION_BLOCK|DATA_BLOCK|TYPE|INTERFACE|CLASS|METHOD|ACTION|CONFIGURATION)"
                    + "\\b\\s*(?:(?:PUBLIC|PRIVATE|PROTECTED|INTERNAL|FINAL|ABSTRACT|OVERRIDE)\\s+)?"
                    + "(\"[^\"]{1,200}\"|[\\p{L}_][\\p{L}\\p{N}_.]{0,200}|(?:OB|FB|FC|DB)\\s?\\d{1,6})?.*");
    private static final Pattern END =
            Pattern.compile("(?i).*\\bEND_(PROGRAM|FUNCTION_BLOCK|FUNCTION|ORGANIZATION_BLOCK|"
                    + "DATA_BLOCK|TYPE|INTERFACE|CLASS|METHOD|ACTION|CONFIGURATION)\\b\\s*+;?\\s*+");

    private static final Pattern WITHIN =
            Pattern.compile("(?i)(VAR|VAR_[A-Z_]{1,20}|BEGIN|STRUCT|END_[A-Z_]{1,30}|RESOURCE .*|TASK .*)(\\s.*|;)?");

    /** Units that hold logic; the others only declare. */
    private static final List<String> WITH_LOGIC =
            List.of("PROGRAM", "FUNCTION_BLOCK", "FUNCTION", "ORGANIZATION_BLOCK", "METHOD", "ACTION");

    /** What a line is. */
    enum Part {
        OUTSIDE,
        HEADER,
        DECLARATION,
        LOGIC,
        END
    }

    /** A unit that is open. */
    static final class Unit {
        final String keyword;
        final int line;
        String name;
        String key;
        Optional<LogicDigest> body = Optional.empty();
        Optional<LogicDigest> declared = Optional.empty();
        private final CanonicalLogic declarations = new CanonicalLogic(LogicForm.TEXT);
        private final CanonicalLogic logic = new CanonicalLogic(LogicForm.TEXT);
        private Optional<LogicDigest> standIn = Optional.empty();
        private boolean inDeclaration;
        private boolean hasLogic;

        Unit(String keyword, String name, String key, int line) {
            this.keyword = keyword;
            this.name = name;
            this.key = key;
            this.line = line;
            declarations.start("declarations", Map.of());
            logic.start("logic", Map.of());
        }

        private void add(CanonicalLogic to, String line) {
            to.start("Line", Map.of());
            to.end(line);
        }
    }

    private final CodeLine comments = new CodeLine();
    private final Deque<Unit> open = new ArrayDeque<>();
    private Optional<Unit> ended = Optional.empty();
    private String code = "";
    private int number;

    /** Whether a text begins with a unit, but for comments, and has what belongs to one. */
    static boolean begins(String text) {
        CodeLine lines = new CodeLine();
        boolean begun = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String code = lines.code(line);
            if (code.isEmpty()) {
                continue;
            }
            Matcher begin = BEGIN.matcher(code);
            if (!begun && (!begin.matches() || (begin.group(2) == null && !code.equalsIgnoreCase("TYPE")))) {
                return false;
            }
            if (begun && WITHIN.matcher(code).matches()) {
                return true;
            }
            begun = true;
        }
        return false;
    }

    /** The last line without its comments. */
    String code() {
        return code;
    }

    /** The unit that ended with the last line. */
    Optional<Unit> ended() {
        return ended;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Takes a line and tells what it is. */
    Part take(String line) {
        number++;
        ended = Optional.empty();
        String plain = line.strip();
        if (plain.startsWith(MARK) && !open.isEmpty()) {
            int end = plain.indexOf("*)");
            open.element().standIn = end < 0 ? Optional.empty() : LogicDigest.read(plain.substring(MARK.length(), end));
        }
        code = comments.code(line);
        if (open.isEmpty()) {
            return outside(code);
        }
        Unit unit = open.element();
        Matcher end = END.matcher(code);
        if (end.matches() && end.group(1).equalsIgnoreCase(unit.keyword)) {
            return end(unit);
        }
        return inside(unit, code, line);
    }

    private Part outside(String code) {
        Matcher begin = BEGIN.matcher(code);
        boolean isUnit =
                begin.matches() && (begin.group(2) != null || begin.group(1).equalsIgnoreCase("TYPE"));
        if (!isUnit) {
            return Part.OUTSIDE;
        }
        begin(begin, code);
        return Part.HEADER;
    }

    private void begin(Matcher begin, String code) {
        String keyword = begin.group(1).toUpperCase(Locale.ROOT);
        String name =
                begin.group(2) == null ? "" : begin.group(2).replace("\"", "").strip();
        String parent = open.isEmpty() ? "" : open.element().key + "/";
        Unit unit = new Unit(keyword, name, parent + name, number);
        unit.add(unit.declarations, code);
        open.push(unit);
    }

    private Part inside(Unit unit, String code, String line) {
        Matcher begin = BEGIN.matcher(code);
        boolean nests = unit.keyword.equals("FUNCTION_BLOCK")
                || unit.keyword.equals("CLASS")
                || unit.keyword.equals("INTERFACE")
                || unit.keyword.equals("PROGRAM");
        if (nests && !unit.inDeclaration && isMember(begin) && open.size() < DEEPEST) {
            begin(begin, code);
            return Part.HEADER;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (!WITH_LOGIC.contains(unit.keyword)) {
            unit.add(unit.declarations, line);
            nameless(unit, code);
            return Part.DECLARATION;
        }
        if (unit.inDeclaration || upper.startsWith("VAR")) {
            unit.inDeclaration = !upper.startsWith("END_VAR") && !upper.endsWith("END_VAR");
            unit.add(unit.declarations, line);
            return Part.DECLARATION;
        }
        if (!code.isEmpty()) {
            unit.hasLogic = true;
        }
        unit.add(unit.logic, line);
        return Part.LOGIC;
    }

    private static boolean isMember(Matcher begin) {
        return begin.matches()
                && begin.group(2) != null
                && (begin.group(1).equalsIgnoreCase("METHOD") || begin.group(1).equalsIgnoreCase("ACTION"));
    }

    /** A group of types is called by the first. */
    private static void nameless(Unit unit, String code) {
        int colon = code.indexOf(':');
        if (unit.name.isEmpty() && colon > 0) {
            unit.name = code.substring(0, colon).replace("\"", "").strip();
            unit.key = unit.key + unit.name;
        }
    }

    private Part end(Unit unit) {
        unit.declarations.end("");
        unit.logic.end("");
        unit.declared = Optional.of(unit.declarations.finish());
        LogicDigest computed = unit.logic.finish();
        unit.body = unit.hasLogic ? Optional.of(computed) : unit.standIn;
        open.pop();
        ended = Optional.of(unit);
        return Part.END;
    }

    /** The line that ends a unit as it stands in a copy without its logic. */
    static String marked(String line, LogicDigest digest) {
        String plain = line.strip();
        int end = plain.startsWith(MARK) ? plain.indexOf("*)") + 2 : 0;
        return MARK + digest.written() + "*) "
                + plain.substring(Math.max(0, end)).strip();
    }
}
