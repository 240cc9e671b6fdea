package org.asbuilt.importers;

import java.util.List;
import org.asbuilt.importers.intake.Certainty;

/** Which importer reads a file. */
public sealed interface Choice {

    /**
     * One importer is more certain than all others.
     *
     * @param importer the importer
     * @param certainty how certain, and why
     */
    record Chosen(Importer importer, Certainty certainty) implements Choice {}

    /**
     * Several are equally certain: a question to a person.
     *
     * @param importers those importers
     * @param question the question
     */
    record Undecided(List<Importer> importers, String question) implements Choice {
        /** Copies the list. */
        public Undecided {
            importers = List.copyOf(importers);
        }
    }

    /**
     * None knows the file.
     *
     * @param sentence what the file seems to be and what can be read
     * @param known what each importer reads
     */
    record Unknown(String sentence, List<String> known) implements Choice {
        /** Copies the list. */
        public Unknown {
            known = List.copyOf(known);
        }
    }
}
