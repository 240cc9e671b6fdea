package org.asbuilt.server.outside;

import java.util.Optional;
import org.asbuilt.model.Digest;

/**
 * Somebody for whom the OpenID provider vouches.
 *
 * @param name what it calls the person, in the claim that the settings name
 * @param key what never changes about the person there
 * @param second whether it says that a second factor was shown
 * @param session in which session the person shows once more who they are; empty where somebody signs in
 */
public record Vouched(String name, String key, boolean second, Optional<Digest> session) {}
