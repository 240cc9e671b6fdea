package org.asbuilt.importers.logic;

import java.util.Optional;
import org.asbuilt.importers.intake.Markup;

/**
 * Stands between an XML document and its reader and takes what is logic: of each element that holds some only the digest comes
 * out. A copy from which the logic was left out gives the same digests.
 */
public final class LogicTap {
    private final LogicForm form;
    private Optional<CanonicalLogic> open = Optional.empty();
    private Optional<LogicDigest> standIn = Optional.empty();
    private Optional<LogicDigest> finished = Optional.empty();
    private String first = "";
    private int depth;

    /** A tap for documents of that form. */
    public LogicTap(LogicForm form) {
        this.form = form;
    }

    /** Whether the element is logic; then it must be entered, and nothing else must be done with it. */
    public boolean start(Markup.Tag tag) {
        if (open.isEmpty()) {
            if (!form.containers().test(tag.name(), tag.attributes())) {
                return false;
            }
            open = Optional.of(new CanonicalLogic(form));
            standIn = Optional.empty();
            finished = Optional.empty();
            first = "";
        }
        depth++;
        if (depth == 2 && first.isEmpty()) {
            first = tag.name();
        }
        open.get().start(tag.name(), tag.attributes());
        return true;
    }

    /** Whether the element that ends was logic. */
    public boolean end(Markup.Tag tag, String text) {
        if (open.isEmpty()) {
            return false;
        }
        CanonicalLogic logic = open.get();
        logic.end(text);
        if (--depth == 0) {
            LogicDigest computed = logic.finish();
            finished = standIn.or(() -> Optional.of(computed));
            open = Optional.empty();
        }
        return true;
    }

    /** Hears a processing instruction: in a copy without logic it holds the digest. */
    public void instruction(String target, String data) {
        if (open.isPresent() && depth == 1 && target.equals(LogicDigest.TARGET)) {
            standIn = LogicDigest.read(data);
            first = LogicDigest.first(data);
        }
    }

    /** The name of the first element in the logic that is open or has just ended. */
    public String first() {
        return first;
    }

    /** The digest of the logic that has just ended, once. */
    public Optional<LogicDigest> finished() {
        Optional<LogicDigest> taken = finished;
        finished = Optional.empty();
        return taken;
    }
}
