package org.asbuilt.evidence;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.PartPath;

/**
 * What a source says about one part of one subject. Rival claims are all kept; that a source says nothing is no claim.
 *
 * <p>For a part that names another subject the value is what the source calls it, for example the name of a zone or the
 * address of an asset; the reconciler finds out which subject is meant. The key of a network port is, in a claim, its MAC
 * address or, where that is not known, {@code ip:} and the address.
 *
 * @param about whom
 * @param path which part
 * @param value the canonical text of the value; of a part that holds many, one of them
 * @param locus where in the source
 * @param observed when it was so in the plant, if the source tells
 * @param method how the source knows
 * @param confidence how sure it is
 */
public record Claim(
        About about,
        PartPath path,
        String value,
        Locus locus,
        Optional<Instant> observed,
        Method method,
        Confidence confidence) {

    /**
     * Brings the value into canonical form.
     *
     * @throws InvalidValue if the text is no value of that part
     */
    public Claim {
        value = !path.shape().refers().isEmpty()
                ? reference(value)
                : path.shape().canonical(value);
    }

    private static String reference(String raw) {
        String stripped = raw.strip();
        if (stripped.isEmpty()) {
            throw InvalidValue.expected("the name of a subject", raw);
        }
        return stripped;
    }
}
