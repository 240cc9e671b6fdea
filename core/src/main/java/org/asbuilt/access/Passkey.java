package org.asbuilt.access;

import java.time.Instant;
import java.util.Optional;

/**
 * The public half of a key that a person's device holds. Source: W3C Web Authentication Level 3, section 4 (credential record).
 *
 * @param id the credential's id in base 64 without padding, URL form
 * @param user whose it is
 * @param label what the person calls it
 * @param credential the attested credential data (section 6.5.1) in base 64, URL form
 * @param transports how the browser says it reaches the device, with commas between them
 * @param counter the newest signature counter; 0 where the device keeps none
 * @param since when it was registered
 * @param used when it was last used
 */
public record Passkey(
        String id,
        String user,
        String label,
        String credential,
        String transports,
        long counter,
        Instant since,
        Optional<Instant> used) {}
