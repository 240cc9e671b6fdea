package org.asbuilt.importers.netbox;

import org.asbuilt.evidence.Locus;

/** Where an object of NetBox stands. */
interface Where {
    /** The place of the whole. */
    Locus whole();

    /** The place of a field. */
    Locus at(String field);

    /** In a JSON document, behind a pointer; empty for the document itself. */
    static Where behind(String pointer) {
        return new Where() {
            @Override
            public Locus whole() {
                return pointer.isEmpty() ? new Locus.Whole() : new Locus.Pointer(pointer);
            }

            @Override
            public Locus at(String field) {
                return new Locus.Pointer(pointer + "/" + field);
            }
        };
    }
}
