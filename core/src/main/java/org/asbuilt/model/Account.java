package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An account on an asset, never its secret; the key is its name.
 *
 * @param name the account's name
 * @param type what sort of account it is
 * @param holder who holds it
 * @param privilege what it may do
 * @param authentication how whoever uses it shows who they are
 * @param thirdParty the third party that uses it
 * @param expires when it ends
 * @param lastReview when it was last looked at
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.PROTECTION)
public record Account(
        @CompareAs(Comparison.EXACT) @AnnexA(14) Optional<String> name,
        Optional<AccountType> type,
        Optional<String> holder,
        Optional<Privilege> privilege,
        Optional<AccountAuthentication> authentication,
        @Refers(Kind.THIRD_PARTY) Optional<Id> thirdParty,
        Optional<LocalDate> expires,
        Optional<LocalDate> lastReview)
        implements Facet {}
