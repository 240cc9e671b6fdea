package org.asbuilt.server.view;

import java.util.List;
import org.asbuilt.allow.Written;

/**
 * An allow-list in the words of a maker.
 *
 * @param maker for whom
 * @param text the text
 * @param beside what it lets open beside the list, because the device cannot tell it from replies
 * @param remarks what whoever applies it must know
 */
public record WrittenView(String maker, String text, List<String> beside, List<String> remarks) {
    /** The view of a text. */
    public static WrittenView of(Written written) {
        return new WrittenView(
                written.maker(),
                written.text(),
                written.beside().stream().map(Written.Beside::toString).toList(),
                written.remarks());
    }
}
