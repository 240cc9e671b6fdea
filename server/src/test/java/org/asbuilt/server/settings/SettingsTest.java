package org.asbuilt.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SettingsTest {
    @SuppressWarnings("unused")
    static final List<Setting<?>> ALL = Catalogue.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void theStandardOfEveryKnownOneIsOfItsForm(Setting<?> setting) {
        assertThat(setting.usual()).isNotNull();
        assertThat(setting.name()).matches("[a-z][a-z0-9.-]*[a-z0-9]");
    }

    @Test
    void whatTheFileSaysCountsAndTheRestIsAsUsual(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.properties"), "# ours\n\n second-factor =  optional \n");
        assertThat(Settings.read(file).get(Catalogue.SECOND_FACTOR)).isEqualTo(SecondFactor.OPTIONAL);
        assertThat(Settings.read(folder.resolve("none")).get(Catalogue.SECOND_FACTOR))
                .isEqualTo(SecondFactor.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "second-factor ~ a file, line 1: expected name = value, found 'second-factor'",
                "second-facter = optional ~ a file, line 1: there is no setting 'second-facter'",
                "second-facter = a ~ did you mean 'second-factor'?",
                "backup.folder = /srv ~ did you mean 'backup.folders'?",
                "colour = red ~ there is no setting 'colour'; docs/reference/settings.md lists them",
                "listen.port = 70000 ~ a file, line 1: listen.port: expected a whole number from 0 to 65535",
                "listen.address = everywhere ~ a file, line 1: listen.address: expected an address of this machine",
                "second-factor = perhaps ~ a file, line 1: second-factor: expected one of required, optional",
                "webhook.types = change, import.taken ~ line 1: webhook.types: expected a type of docs/reference/webhooks.md",
                "second-factor = optional|second-factor = optional ~ a file, line 2: second-factor was chosen before"
            })
    void whatIsNoSettingIsRefusedWithItsLine(String lines, String sentence) {
        assertThatThrownBy(() -> Settings.parse("a file", List.of(lines.split("\\|"))))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"change.approved, 1", "'change, import, logbook.waived', 3", "'', 0"})
    void typesOfWhatHappensAreThoseOfTheCatalogueAndHowSeveralBegin(String text, int types) {
        assertThat(Settings.parse("a file", List.of("webhook.types = " + text)).get(WebhookSettings.TYPES))
                .hasSize(types);
    }

    @Test
    void monthsOfConfirmationsAreTheStandardUnlessTheyAreChosen(@TempDir Path folder) throws IOException {
        assertThat(ConfirmationSettings.cadence(Settings.STANDARD)).isEqualTo(Cadence.STANDARD);
        Path file = Files.writeString(
                folder.resolve("settings.properties"),
                "confirmation.high-months = 9\nconfirmation.exposed-months = 3\n");
        Cadence chosen = ConfirmationSettings.cadence(Settings.read(file));
        assertThat(chosen.months(Optional.of(Rating.HIGH), false)).isEqualTo(9);
        assertThat(chosen.months(Optional.of(Rating.HIGH), true)).isEqualTo(3);
        assertThat(chosen.months(Optional.of(Rating.CRITICAL), false)).isEqualTo(6);
    }

    @Test
    void theFormerFileOfMonthsIsNotPassedOver(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("cadence.properties"), "high = 9\n");
        assertThatThrownBy(() -> Settings.read(folder.resolve("settings.properties")))
                .hasMessageContaining("confirmation.high-months");
    }

    @ParameterizedTest
    @CsvSource({"90s, 90", "30min, 1800", "12h, 43200", "7d, 604800"})
    void aSpanOfTimeIsANumberAndAUnit(String text, long seconds) {
        assertThat(Setting.span("a", "1d", "").reader().apply(text)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0d", "1", "d", "1.5h", "-1h", "1 h", "1h 30min"})
    void anythingElseIsNoSpan(String text) {
        assertThat(Setting.span("a", "1d", "").reader().apply(text)).isEmpty();
    }

    @Test
    void theReferencePageIsTheCatalogue() throws IOException {
        Path page = Path.of(System.getProperty("asbuilt.root", ".."), "docs", "reference", "settings.md");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(page, Catalogue.page());
        }
        assertThat(page).as("rewrite with ./asbuilt golden").hasContent(Catalogue.page());
    }
}
