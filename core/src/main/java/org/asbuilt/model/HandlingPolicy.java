package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * How information of some sorts is to be secured. It applies to items that are of one of its categories, one of its sub-types and one of its
 * labels, where it names any; one that names none of the three applies to nothing. Source: requirements P2.C-01 to P2.C-06, P2.C-09;
 * data dictionary 2.5, handling_policy.
 *
 * @param categories the categories that it applies to
 * @param subTypes the sub-types that it applies to
 * @param labels the labels that it applies to
 * @param allowedStores where such information may be kept; anywhere if none is named
 * @param allowedRecipients the third parties that may get it; anybody if none is named
 * @param encryptionAtRest whether it has to be encrypted where it is kept
 * @param encryptionInTransit whether it has to be encrypted on its way
 * @param mfaRequired whether a second factor has to be asked for
 * @param accessReviewMonths how many months may pass between two reviews of who may have it
 * @param mayCreate who may create such information
 * @param mayModify who may alter it
 * @param mayDelete who may delete it
 * @param deletionBySecondPerson whether a second person has to agree before it is deleted
 * @param signatureRequired whether it has to be signed
 * @param verificationMonths how many months may pass between two verifications that it is unaltered
 * @param restoreTestMonths how many months may pass between two tests of restoring it
 * @param resistantBackup whether its backup has to withstand ransomware: be offline or immutable
 * @param references the clauses that it implements, for example {@code ISO 27001 A.5.12}
 */
@Label("Handling policy")
@Of(value = Kind.HANDLING_POLICY, group = FieldGroup.INFORMATION)
public record HandlingPolicy(
        SortedSet<InformationCategory> categories,
        @Label("Sub-types") SortedSet<InformationSubType> subTypes,
        SortedSet<Tlp> labels,
        SortedSet<String> allowedStores,
        @Refers(Kind.THIRD_PARTY) SortedSet<Id> allowedRecipients,
        @Label("Encryption at rest required") Optional<Boolean> encryptionAtRest,
        @Label("Encryption in transit required") Optional<Boolean> encryptionInTransit,
        @Label("Second factor required") Optional<Boolean> mfaRequired,
        @Label("Months between reviews of access") Optional<Integer> accessReviewMonths,
        Optional<String> mayCreate,
        Optional<String> mayModify,
        Optional<String> mayDelete,
        Optional<Boolean> deletionBySecondPerson,
        Optional<Boolean> signatureRequired,
        @Label("Months between verifications") Optional<Integer> verificationMonths,
        @Label("Months between restore tests") Optional<Integer> restoreTestMonths,
        @Label("Backup has to withstand ransomware") Optional<Boolean> resistantBackup,
        @Label("Implements") @CompareAs(Comparison.EXACT) SortedSet<String> references)
        implements Facet {
    /** Copies the sets. */
    public HandlingPolicy {
        categories = SortedSets.copy(categories);
        subTypes = SortedSets.copy(subTypes);
        labels = SortedSets.copy(labels);
        allowedStores = SortedSets.copy(allowedStores);
        allowedRecipients = SortedSets.copy(allowedRecipients);
        references = SortedSets.copy(references);
    }
}
