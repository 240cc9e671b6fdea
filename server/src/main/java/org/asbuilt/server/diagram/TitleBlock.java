package org.asbuilt.server.diagram;

import java.util.List;

/**
 * What stands in the block under every sheet of a drawing.
 *
 * @param number the number of the drawing
 * @param label the Traffic Light Protocol label, as it is written
 * @param plant as of when the plant is shown, in words
 * @param record after which commit of the record, in words
 * @param about what of the plant, in words
 * @param legend what the signs mean, a sentence each
 */
public record TitleBlock(String number, String label, String plant, String record, String about, List<String> legend) {
    /** Copies the list. */
    public TitleBlock {
        legend = List.copyOf(legend);
    }
}
