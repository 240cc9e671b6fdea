package org.asbuilt.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.asbuilt.access.Factor;
import org.asbuilt.access.Role;
import org.asbuilt.server.OpenIdProvider;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.PeopleSettings;
import org.asbuilt.server.settings.SecondFactor;
import org.asbuilt.server.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An administrator makes somebody known whom the OpenID provider vouches for, and that person comes in by it. */
@DisabledIfSystemProperty(
        named = "web.skip",
        matches = "true",
        disabledReason = "the user interface was left out of this build")
class OpenIdPagesTest {
    @TempDir
    private Path folder;

    @Test
    void somebodyComesInByTheProvider() {
        try (OpenIdProvider provider = new OpenIdProvider(Clock.systemUTC())) {
            provider.takesPublicClients();
            Settings settings = Settings.STANDARD
                    .with(Catalogue.SECOND_FACTOR, SecondFactor.OPTIONAL)
                    .with(PeopleSettings.OPENID_ISSUER, Optional.of(provider.address()))
                    .with(PeopleSettings.OPENID_CLIENT, Optional.of(OpenIdProvider.CLIENT))
                    .with(PeopleSettings.OPENID_LABEL, Optional.of("Waterworks"));
            try (Stage stage = new Stage(folder.resolve("home"), settings)) {
                comesIn(stage, provider);
            }
        }
    }

    private static void comesIn(Stage stage, OpenIdProvider provider) {
        Window administrator = stage.person("adam", "Adam Roth", ColorScheme.LIGHT, Role.ADMINISTRATOR);
        administrator.open("/people");
        administrator.fill("Name to sign in with", "mara");
        administrator.fill("Full name", "Mara Lind");
        administrator
                .page()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("Signs in with"))
                .click();
        administrator
                .page()
                .getByRole(
                        AriaRole.OPTION,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("The OpenID provider"))
                .click();
        administrator.fill("Name there", "mara@example.org");
        administrator.button("Make the invitation").click();
        administrator.sees("Mara Lind can sign in");
        administrator.picture("people-openid");
        assertThat(administrator.troubles()).isEmpty();

        Window mara = stage.window(ColorScheme.LIGHT);
        provider.at("eve@example.org", "sub-of-eve");
        mara.open("/sign-in?from=/account");
        mara.picture("sign-in-openid");
        mara.button("Sign in with Waterworks").click();
        mara.sees("whom nobody has let into this installation");
        mara.picture("openid-refused");
        provider.at("mara@example.org", "sub-of-mara");
        mara.link("Sign in anew").click();
        mara.open("/sign-in?from=/account");
        mara.button("Sign in with Waterworks").click();
        mara.sees("You have no password here");
        assertThat(mara.page()).hasURL(stage.base() + "/account");
        mara.picture("account-openid");
        stage.office()
                .sessions()
                .of("mara")
                .forEach(session -> assertThat(session.factors()).containsExactly(Factor.OPENID));
    }
}
