package org.asbuilt.model;

import java.util.Optional;

/**
 * An account on an asset, never its secret; the key is its name.
 *
 * @param name the account's name
 * @param type what sort of account it is
 * @param holder who holds it
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.PROTECTION)
public record Account(
        @CompareAs(Comparison.EXACT) @AnnexA(14) Optional<String> name,
        Optional<AccountType> type,
        Optional<String> holder)
        implements Facet {}
