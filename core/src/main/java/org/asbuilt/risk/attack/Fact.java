package org.asbuilt.risk.attack;

import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * What a step rests on.
 *
 * @param subject the subject that it is recorded of
 * @param part which fact of it, as it is written in addresses of parts; empty for the subject as a whole
 * @param words what it says
 */
public record Fact(Id subject, Optional<String> part, String words) {}
