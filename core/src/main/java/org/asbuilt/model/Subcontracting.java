package org.asbuilt.model;

import java.util.Optional;

/**
 * Whom a third party lets do part of its work. Source: requirements P5-02.
 *
 * @param party the subcontractor, if it is in the record
 * @param name its name, if it is not
 * @param service what it does
 * @param approved whether the plant agreed
 */
@Label("Subcontractor")
@Of(value = Kind.THIRD_PARTY, repeats = true, group = FieldGroup.THIRD_PARTIES)
public record Subcontracting(
        @Refers(Kind.THIRD_PARTY) @Label("Third party") Optional<Id> party,
        Optional<String> name,
        Optional<String> service,
        @Label("Approved by us") Optional<Boolean> approved)
        implements Facet {}
