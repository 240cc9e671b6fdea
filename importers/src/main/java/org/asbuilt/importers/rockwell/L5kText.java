package org.asbuilt.importers.rockwell;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.ProjectTime;

/** Reads a project in its text form line by line. Source: Rockwell 1756-RM084, Logix 5000 Controllers Import/Export. */
public final class L5kText {
    private static final Pattern HEADER = Pattern.compile("\\s*(Version|Exported) {1,9}:= (.*)");
    private static final Set<String> ENTRIES = Set.of("TAG", "PARAMETERS", "LOCAL_TAGS", "DATATYPE", "TASK");
    private static final Set<String> UNITS =
            Set.of("CONTROLLER", "MODULE", "PROGRAM", "EQUIPMENT_PHASE", "ADD_ON_INSTRUCTION_DEFINITION", "CONNECTION");

    /** What says nothing of assets, networks, software or change; passed over to its end. */
    private static final Set<String> IRRELEVANT = Set.of(
            "CONFIG", "TREND", "QUICK_WATCH", "CHILD_PROGRAMS", "HISTORY_ENTRY", "PARAMETER_CONNECTION", "DATALOG");

    private final Reading reading;
    private final RockwellProject project;
    private final L5kBlocks blocks;
    private final Deque<String> open = new ArrayDeque<>();
    private Optional<L5kStatement> statement = Optional.empty();
    private Optional<L5kLogic> logic = Optional.empty();
    private String pending = "";
    private String passing = "";
    private String version = "";
    private Optional<Instant> written = Optional.empty();
    private boolean begun;

    private L5kText(Reading reading) {
        this.reading = reading;
        project = new RockwellProject(reading);
        blocks = new L5kBlocks(reading, project);
    }

    /**
     * Reads the content.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        L5kText text = new L5kText(reading);
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                text.line(line, ++number);
            }
        } finally {
            text.finish();
        }
    }

    /** The keyword with which a line begins; empty if it begins with none. */
    static String keyword(String line) {
        String plain = line.strip();
        int end = 0;
        while (end < plain.length() && (Character.isUpperCase(plain.charAt(end)) || plain.charAt(end) == '_')) {
            end++;
        }
        boolean isWord = end > 2 && (end == plain.length() || " (\t".indexOf(plain.charAt(end)) >= 0);
        return isWord ? plain.substring(0, end) : "";
    }

    private void line(String line, int number) {
        if (logic.isPresent()) {
            logic(line, number);
        } else if (statement.isPresent()) {
            if (statement.get().add(line)) {
                complete();
            }
        } else if (!passing.isEmpty()) {
            passing = line.strip().endsWith("END_" + passing) ? "" : passing;
        } else if (!line.isBlank()) {
            fresh(line, number);
        }
    }

    private void logic(String line, int number) {
        L5kLogic block = logic.orElseThrow();
        if (block.ends(line)) {
            logic = Optional.empty();
            blocks.endOfLogic(block.finish());
        } else {
            block.add(line, number);
        }
    }

    private void fresh(String line, int number) {
        String keyword = keyword(line);
        if (!begun && !keyword.equals("CONTROLLER")) {
            preamble(line, number);
        } else if (keyword.startsWith("END_")) {
            end(keyword.substring(4), number);
        } else if (ENTRIES.contains(open.isEmpty() ? "" : open.element())) {
            begin("", line, number, true);
        } else if (keyword.equals("TAG") || keyword.equals("PARAMETERS") || keyword.equals("LOCAL_TAGS")) {
            open.push(keyword);
        } else if (IRRELEVANT.contains(keyword)) {
            reading.count("blocks that say nothing of assets: " + keyword, 1);
            passing = line.strip().endsWith("END_" + keyword) ? "" : keyword;
        } else if (UNITS.contains(keyword) || ENTRIES.contains(keyword) || L5kLogic.KEYWORDS.contains(keyword)) {
            begin(keyword, line, number, false);
        } else {
            within(line, number);
        }
    }

    /** Before the controller stand a comment and the version of the format. */
    private void preamble(String line, int number) {
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
            return;
        }
        if (header.group(1).equals("Version")) {
            version = header.group(2).replace("RSLogix 5000", "").strip();
        } else {
            written = ProjectTime.moment(reading, header.group(2), new Locus.Line(number));
        }
    }

    /** Data of modules and of their connections. */
    private void within(String line, int number) {
        String in = open.isEmpty() ? "" : open.element();
        if (in.equals("MODULE") || in.equals("CONNECTION")) {
            begin("data", line, number, !line.contains("[[[") && line.contains(":="));
            return;
        }
        reading.note(Severity.WARNING, new Locus.Line(number), "this line is in no block that is known here");
        reading.units(1, 0);
    }

    private void begin(String keyword, String line, int number, boolean toSemicolon) {
        pending = keyword;
        L5kStatement next = new L5kStatement(number, toSemicolon);
        statement = Optional.of(next);
        if (next.add(line)) {
            complete();
        }
    }

    private void complete() {
        L5kStatement done = statement.orElseThrow();
        statement = Optional.empty();
        Locus at = new Locus.Line(done.line());
        if (pending.equals("data")) {
            return;
        }
        if (pending.isEmpty()) {
            blocks.entry(open.element(), done, at);
            return;
        }
        String head = done.head();
        String name = head.length() > pending.length()
                ? head.substring(pending.length()).strip()
                : "";
        Map<String, String> attributes = done.attributes();
        if (L5kLogic.KEYWORDS.contains(pending)) {
            blocks.logic(pending, name, attributes, at);
            logic = Optional.of(new L5kLogic(pending));
            return;
        }
        open.push(pending);
        switch (pending) {
            case "CONTROLLER" -> controller(name, attributes, at);
            case "MODULE" -> blocks.module(name, attributes, at);
            case "CONNECTION" -> blocks.connected();
            default -> blocks.start(pending, name, attributes, at);
        }
    }

    private void controller(String name, Map<String, String> attributes, Locus at) {
        begun = true;
        String serial = attributes.getOrDefault("SerialNumber", "");
        project.controller(name.isEmpty() ? reading.input().contentName() : name, serial, new TreeSet<>(), written);
        project.nameplate(
                attributes.getOrDefault("ProcessorType", ""), "", serial, attributes.getOrDefault("CommPath", ""), at);
        blocks.controller(version, attributes, at);
    }

    private void end(String keyword, int number) {
        if (open.isEmpty() || !open.element().equals(keyword)) {
            reading.note(Severity.WARNING, new Locus.Line(number), "END_" + keyword + " ends no block that is open");
            return;
        }
        open.pop();
        blocks.end(keyword);
    }

    private void finish() {
        if (!begun) {
            reading.note(Severity.WARNING, new Locus.Whole(), "there is no CONTROLLER in it");
            return;
        }
        boolean whole = open.isEmpty() && logic.isEmpty() && statement.isEmpty();
        if (!whole) {
            reading.note(Severity.WARNING, new Locus.Whole(), "the project ends before its blocks do");
        }
        blocks.finish(whole);
    }
}
