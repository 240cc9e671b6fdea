package org.asbuilt.importers.logic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.model.Digest;

/** Digests elements of logic as they stream, in a form in which layout, comments and times make no difference. */
public final class CanonicalLogic {
    private static final int MOST_REFERENCES = 1_000_000;

    private final LogicForm form;
    private final MessageDigest digest = Digest.sha256();
    private final Map<String, Integer> references = new HashMap<>();
    private final Deque<String> names = new ArrayDeque<>();
    private int passing;
    private int sized;
    private int lines;
    private Optional<ProgramText> open = Optional.empty();

    /** A fresh form. */
    public CanonicalLogic(LogicForm form) {
        this.form = form;
    }

    /** The digest of an element that was collected. */
    public static LogicDigest of(LogicForm form, Node node) {
        CanonicalLogic canonical = new CanonicalLogic(form);
        canonical.add(node);
        return canonical.finish();
    }

    /** Takes an element that was collected, with all that is in it. */
    public void add(Node node) {
        start(node.name(), node.attributes());
        node.children().forEach(this::add);
        end(node.text());
    }

    /** Takes a start tag; the attributes of the first, which holds all others, do not count. */
    public void start(String element, Map<String, String> attributes) {
        String name = form.nameOf(element, attributes);
        names.push(name);
        if (passing > 0 || form.passedOver().contains(name) || "true".equals(attributes.get("Informative"))) {
            passing++;
            return;
        }
        if (form.texts().get(name) != LogicForm.Text.PROGRAM_LINE) {
            finishProgram();
            put("\u0001" + name);
            if (names.size() > 1) {
                new TreeMap<>(attributes).forEach(this::attribute);
            }
        }
        sized += form.sized().contains(name) ? 1 : 0;
    }

    private void attribute(String name, String value) {
        if (form.blind().contains(name)) {
            return;
        }
        if (form.references().contains(name)) {
            if (references.size() < MOST_REFERENCES) {
                put("\u0002" + name + "\u0003" + references.computeIfAbsent(value, key -> references.size()));
            }
            return;
        }
        put("\u0002" + name + "\u0003" + value);
    }

    /** Takes an end tag with the text that stood directly in the element. */
    public void end(String text) {
        String name = names.pop();
        if (passing > 0) {
            passing--;
            return;
        }
        LogicForm.Text kind = form.texts().get(name);
        if (kind == LogicForm.Text.PROGRAM_LINE) {
            programLine(text);
            return;
        }
        finishProgram();
        put("\u0004");
        if (kind == LogicForm.Text.PROGRAM) {
            programLine(text);
            finishProgram();
        } else {
            put(
                    kind == LogicForm.Text.BYTES
                            ? text.replaceAll("\\s+", "")
                            : text.strip().replaceAll("\\s+", " "));
        }
        put("\u0005");
    }

    private void programLine(String text) {
        ProgramText program = open.orElseGet(() -> new ProgramText(digest));
        open = Optional.of(program);
        program.add(text);
        program.add("\n");
    }

    private void finishProgram() {
        open.ifPresent(program -> lines += program.finish());
        open = Optional.empty();
    }

    private void put(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of all that was taken. */
    public LogicDigest finish() {
        finishProgram();
        return new LogicDigest(HexFormat.of().formatHex(digest.digest()), sized > 0 ? sized : lines);
    }
}
