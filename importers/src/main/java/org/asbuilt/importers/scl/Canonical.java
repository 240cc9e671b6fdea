package org.asbuilt.importers.scl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.model.Digest;

/**
 * A digest of elements that does not depend on layout: not on spaces, comments, the order of attributes or namespace prefixes. What
 * tools keep for themselves in {@code Private} is left out, and so is what may be a secret.
 */
final class Canonical {
    private static final String PRIVATE = "Private";

    /** A digest of what holds a secret could be tried out, so secrets are left out. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)pass|pwd|secret|credential|token|key|hash|pin$|community");

    private final MessageDigest digest = Digest.sha256();
    private boolean empty = true;

    /** An element begins. */
    void start(String name, Map<String, String> attributes) {
        empty = false;
        StringBuilder text = new StringBuilder("<").append(name);
        boolean named = attributes.values().stream()
                .anyMatch(value -> value.length() < 100 && SECRET.matcher(value).find());
        new TreeMap<>(attributes).forEach((attribute, value) -> {
            boolean secret = SECRET.matcher(attribute).find() || (named && attribute.equals("value"));
            text.append('\u0001').append(attribute).append('=').append(secret ? "" : plain(value));
        });
        put(text);
    }

    /** An element ends, with all the text that stood directly in it. */
    void end(String text) {
        put(new StringBuilder("\u0002").append(plain(text)).append('>'));
    }

    /** A whole element. */
    void add(Node node) {
        if (!node.name().equals(PRIVATE)) {
            inside(node);
        }
    }

    /** A whole element, be it private or not. */
    void inside(Node node) {
        start(node.name(), node.attributes());
        node.children().forEach(this::add);
        boolean secret = SECRET.matcher(node.name()).find()
                || node.attributes().values().stream()
                        .anyMatch(value -> SECRET.matcher(value).find());
        end(secret ? "" : node.text());
    }

    /** Whether nothing was added. */
    boolean isEmpty() {
        return empty;
    }

    /** The digest; nothing may be added after it. */
    Digest result() {
        return Digest.of(digest.digest(), 0);
    }

    /** The digest of one element. */
    static Digest of(Node... nodes) {
        Canonical canonical = new Canonical();
        for (Node node : nodes) {
            canonical.add(node);
        }
        return canonical.result();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = !plain.isEmpty();
            } else {
                if (gap) {
                    plain.append(' ');
                }
                gap = false;
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private void put(StringBuilder text) {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
