package org.asbuilt.importers.simatic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.logic.LogicDigest;

/** A block of TIA Portal while it is read: its attributes come before and behind its networks. */
final class TiaBlockText {
    final Locus locus;
    final Map<String, String> attributes = new HashMap<>();
    final List<LogicDigest> pieces = new ArrayList<>();
    String description = "";

    TiaBlockText(Locus locus) {
        this.locus = locus;
    }
}
