package org.asbuilt.model;

import java.util.Optional;

/**
 * Who answers for a subject.
 *
 * @param owner department or person that owns it
 * @param itOwner the owner on the IT side
 * @param expert who knows it best
 */
@Of(group = FieldGroup.GOVERNANCE)
public record Custody(
        @Label("Department or owner") @AnnexA(17) Optional<String> owner,
        @Label("IT owner") Optional<String> itOwner,
        @Label("Subject matter expert") Optional<String> expert)
        implements Facet {}
