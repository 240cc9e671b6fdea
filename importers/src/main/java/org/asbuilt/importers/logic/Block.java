package org.asbuilt.importers.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.LogicBlock;

/** One block of a controller's program while it is read. */
public final class Block {
    private final String key;
    private final Locus locus;
    private final List<String[]> said = new ArrayList<>();
    private final List<LogicDigest> pieces = new ArrayList<>();
    private Optional<LogicDigest> whole = Optional.empty();

    /**
     * A block.
     *
     * @param key its path in the project
     * @param sort what sort of block it is, in words
     */
    public Block(String key, String sort, Locus locus) {
        this.key = key;
        this.locus = locus;
        say("sort", sort);
    }

    /** Its path in the project. */
    public String key() {
        return key;
    }

    /** The language. */
    public Block language(String language) {
        return say("language", language);
    }

    /** What the project says that it is for. */
    public Block description(String description) {
        return say("description", description);
    }

    /** When it was last edited. */
    public Block edited(String edited) {
        return say("edited", edited);
    }

    /** Its version. */
    public Block version(String version) {
        return say("version", version);
    }

    /** That its source is protected. */
    public Block guarded() {
        return say("guarded", "true");
    }

    /** That it is part of a safety program. */
    public Block safetyRelated() {
        return say("safetyRelated", "true");
    }

    private Block say(String part, String value) {
        if (!value.isBlank()) {
            said.add(new String[] {part, value});
        }
        return this;
    }

    /** Adds a piece of its logic. */
    public Block piece(LogicDigest digest) {
        pieces.add(digest);
        return this;
    }

    /** The digest of all pieces so far. */
    public Optional<LogicDigest> digest() {
        return whole.or(() -> LogicDigest.together(pieces));
    }

    /** Gives it a digest of its own instead of its pieces'. */
    public Block digest(LogicDigest digest) {
        whole = Optional.of(digest);
        return this;
    }

    /**
     * Claims it.
     *
     * @return whether all of it was understood
     */
    public boolean claim(Controller controller) {
        boolean understood = true;
        for (String[] one : said) {
            understood &= controller.fact(LogicBlock.class, key, one[0], one[1], locus);
        }
        Optional<LogicDigest> digest = digest();
        if (digest.isPresent()) {
            understood &= controller.fact(
                    LogicBlock.class, key, "digest", digest.get().hex(), locus);
            if (digest.get().size() > 0) {
                understood &= controller.fact(
                        LogicBlock.class,
                        key,
                        "size",
                        Integer.toString(digest.get().size()),
                        locus);
            }
        }
        return understood;
    }
}
