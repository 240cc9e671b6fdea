package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An owner of the record says who still needs a role, by keyboard, and agrees that somebody who left is forgotten. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class AccessReviewPageTest {
    @TempDir
    private Path folder;

    @Test
    void anOwnerConfirmsRolesAndAgreesToForget() {
        try (Stage stage = new Stage(folder.resolve("home"))) {
            Instant old = Instant.now().minus(Duration.ofDays(400));
            stage.office().people().add(Person.invited("mara", "Mara Lind", Set.of(Role.READER), old));
            stage.office().people().add(Person.invited("timo", "Timo Falk", Set.of(Role.CONTRIBUTOR), old));
            stage.office()
                    .people()
                    .add(Person.invited("lena", "Lena Gone", Set.of(), old).as("Lena Gone", Affiliation.OWN, false));
            Window adam = stage.person("adam", "Adam Roth", ColorScheme.LIGHT, Role.ADMINISTRATOR);
            adam.open("/people");
            adam.button("Forget").click();
            adam.sees("Lena Gone is to be forgotten");
            adam.picture("people-review-administrator");

            Window owen = stage.person("owen", "Owen Hart", ColorScheme.LIGHT, Role.RECORD_OWNER);
            owen.open("/");
            owen.sees("2 roles of others nobody has confirmed");
            owen.link("say who still needs them").click();
            owen.sees("Who still needs a role");
            owen.picture("access-review");
            owen.page().getByLabel("Reader of Mara Lind").press("Space");
            owen.button("Still needed (1)").press("Enter");
            owen.sees("All 1 that are due");
            owen.page().getByLabel("All 1 that are due").press("Space");
            owen.button("Take away (1)").press("Enter");
            owen.sees("timo: contributor for the whole plant");
            owen.button("Agree").press("Enter");
            owen.page()
                    .getByText("is to be forgotten")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            owen.picture("access-review-done");
            assertThat(stage.office().people().person("timo").orElseThrow().grants())
                    .isEmpty();
            assertThat(stage.office()
                            .people()
                            .person("mara")
                            .orElseThrow()
                            .grants()
                            .getFirst()
                            .confirmed())
                    .isAfter(old);
            assertThat(stage.office().people().person("lena").orElseThrow().isForgotten())
                    .isTrue();
            assertThat(stage.troubles()).isEmpty();
        }
    }
}
