package org.asbuilt.model;

import java.util.Optional;

/**
 * Whether a contract settles something that it ought to. Source: requirements P5-07; ISO/IEC 27001:2022 A.5.20.
 *
 * @param clause what
 * @param present whether it does
 * @param agreed for example 24 hours
 * @param where the section of the contract
 */
@Label("Clause")
@Of(value = Kind.CONTRACT, repeats = true, group = FieldGroup.THIRD_PARTIES)
public record ContractClause(
        Optional<ClauseType> clause,
        @Label("Settled") Optional<ClausePresence> present,
        @Label("What is agreed") Optional<String> agreed,
        @Label("Where in the text") Optional<String> where)
        implements Facet {}
