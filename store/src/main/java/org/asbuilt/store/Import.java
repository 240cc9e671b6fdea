package org.asbuilt.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Source;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.SourceType;

/**
 * One act of taking in: a person handed over files, or said something.
 *
 * @param number from 1, without gaps
 * @param recorded the record's clock
 * @param person who handed them over
 * @param readings one a file, in the order in which they were handed over
 * @param withdrawn whether it was taken back; its claims are kept and stand no more
 */
public record Import(long number, Instant recorded, String person, List<Reading> readings, boolean withdrawn) {
    /** Copies the list. */
    public Import {
        readings = List.copyOf(readings);
    }

    /**
     * What came of one file.
     *
     * @param source the file as a source of claims
     * @param receipt what was understood of it and what was not
     * @param firstClaim the number of its first claim; the others follow without a gap
     * @param claims how many there are
     * @param claimsDigest the digest of its claims, by which a later alteration shows
     * @param aboutsDigest the digest of whom they are about
     */
    public record Reading(
            Source source, Receipt receipt, long firstClaim, long claims, Digest claimsDigest, Digest aboutsDigest) {}

    /**
     * A file that has been read and is to be kept.
     *
     * @param type what kind of source it is
     * @param title what people call it
     * @param artifact the digest of the file, or of the words of a statement
     * @param produced when it was produced, if that is known
     * @param coverage what it could have seen, for sources that observe
     * @param registered the source of the register that it comes from, if somebody said so
     * @param permit the permission of the scan whose result it is
     * @param receipt what was understood of it and what was not
     * @param claims its claims; read once, inside of the transaction
     */
    public record Draft(
            SourceType type,
            String title,
            Digest artifact,
            Optional<Instant> produced,
            Optional<Coverage> coverage,
            Optional<Id> registered,
            Optional<Id> permit,
            Receipt receipt,
            Stream<Claim> claims) {

        /** A file that nobody said to come from a registered source. */
        public Draft(
                SourceType type,
                String title,
                Digest artifact,
                Optional<Instant> produced,
                Optional<Coverage> coverage,
                Receipt receipt,
                Stream<Claim> claims) {
            this(type, title, artifact, produced, coverage, Optional.empty(), Optional.empty(), receipt, claims);
        }
    }
}
