package org.asbuilt.importers.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What named objects hold, also where looking it up has cost too much. */
class NamedObjectsTest {
    @Test
    void groupsAreResolvedUntilThatCostTooMuchAndSmallObjectsAlways() {
        NamedObjects objects = new NamedObjects();
        objects.define("policy", "IN-OUT", List.of("WEB permit"));
        objects.define("group", "inner", List.of("10.0.0.1"));
        objects.define("group", "outer", List.of("name:inner"));
        objects.define(
                "group",
                "wide",
                IntStream.range(0, 9_000).mapToObj(n -> "a" + n).toList());
        assertThat(objects.members("group", "outer")).containsExactly("10.0.0.1");
        assertThat(objects.members("group", "wide")).hasSize(9_000);
        while (!objects.isTired()) {
            objects.members("group", "wide");
        }
        assertThat(objects.members("group", "wide")).containsExactly("name:wide");
        assertThat(objects.members("group", "outer")).containsExactly("name:inner");
        assertThat(objects.members("policy", "IN-OUT")).containsExactly("WEB permit");
        assertThat(objects.members("policy", "unknown")).containsExactly("name:unknown");
        objects.rest();
        assertThat(objects.members("group", "outer")).containsExactly("10.0.0.1");
    }
}
