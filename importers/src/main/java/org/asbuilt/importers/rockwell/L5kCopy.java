package org.asbuilt.importers.rockwell;

import java.util.Optional;
import org.asbuilt.importers.logic.LogicFreeCopy;

/** Copies a project in text form line by line without what stands in routines and encoded blocks. */
public final class L5kCopy implements LogicFreeCopy.LineCopy {
    private Optional<L5kStatement> header = Optional.empty();
    private Optional<L5kLogic> logic = Optional.empty();
    private String keyword = "";
    private int leftOut;

    @Override
    public String copy(String line) {
        if (header.isPresent()) {
            if (header.get().add(line)) {
                header = Optional.empty();
                logic = Optional.of(new L5kLogic(keyword));
            }
            return line;
        }
        if (logic.isPresent()) {
            return within(logic.get(), line);
        }
        String word = L5kText.keyword(line);
        if (L5kLogic.KEYWORDS.contains(word)) {
            keyword = word;
            L5kStatement statement = new L5kStatement(0, false);
            if (statement.add(line)) {
                logic = Optional.of(new L5kLogic(word));
            } else {
                header = Optional.of(statement);
            }
        }
        return line;
    }

    private String within(L5kLogic block, String line) {
        if (!block.ends(line)) {
            block.add(line, 0);
            return "";
        }
        logic = Optional.empty();
        leftOut++;
        return block.finish().map(digest -> L5kLogic.end(line, digest)).orElse(line);
    }

    @Override
    public int leftOut() {
        return leftOut;
    }
}
