package io.makegood.internal.codes;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import io.makegood.internal.text.Nearest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Time zones by what people call their cities and countries. */
public final class Zones {
    /** Zones whose names changed, and that can still be named as before. */
    private static final Map<String, String> RENAMED = Map.of(
            "Europe/Kiev",
            "Europe/Kyiv",
            "Asia/Calcutta",
            "Asia/Kolkata",
            "Asia/Saigon",
            "Asia/Ho_Chi_Minh",
            "Asia/Katmandu",
            "Asia/Kathmandu",
            "Asia/Rangoon",
            "Asia/Yangon",
            "America/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
            "America/Godthab",
            "America/Nuuk",
            "Atlantic/Faeroe",
            "Atlantic/Faroe");

    /** Of more, nobody can choose. */
    private static final int FEW = 4;

    private Zones() {}

    /** The zones that were probably meant by a text that is none, the likeliest first; none when nobody knows, and at most four. */
    public static List<String> meantBy(String written) {
        String text = written.strip();
        String city = text.substring(text.lastIndexOf('/') + 1);
        String known = Names.BY_CITY.get(plain(city));
        if (known != null) {
            return List.of(known);
        }
        String ofWindows = TimeZone.getIDForWindowsID(text, "001");
        if (ofWindows != null) {
            return List.of(current(ofWindows));
        }
        String region = text.contains("/") ? text.substring(0, text.lastIndexOf('/')) : "";
        String nearRegion = region.isEmpty() ? null : Nearest.to(region, Names.REGIONS);
        String nearCity = Nearest.to(
                plain(city),
                Names.BY_CITY.keySet().stream()
                        .filter(name -> nearRegion == null
                                || String.valueOf(Names.BY_CITY.get(name)).startsWith(nearRegion + "/"))
                        .toList());
        if (nearCity != null && Nearest.isSlip(plain(city), nearCity)) {
            return List.of(String.valueOf(Names.BY_CITY.get(nearCity)));
        }
        String country = Countries.meantBy(city);
        List<String> ofCountry = country == null ? List.of() : zonesOf(country);
        return ofCountry.size() > FEW ? List.of() : ofCountry;
    }

    private static List<String> zonesOf(String country) {
        List<String> zones = new ArrayList<>();
        for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)) {
            if (ZoneId.getAvailableZoneIds().contains(current(id))) {
                zones.add(current(id));
            }
        }
        return zones;
    }

    private static String current(String id) {
        return RENAMED.getOrDefault(id, id);
    }

    private static String plain(String city) {
        return city.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    /** Read when somebody is wrong, which most processes never see. */
    private static final class Names {
        /** In the languages of many who write cases. */
        private static final List<String> LANGUAGES =
                List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "cs", "sv", "da");

        private static final Map<String, String> BY_CITY = byCity();
        private static final Set<String> REGIONS = Set.of(
                "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

        private static Map<String, String> byCity() {
            Map<String, String> byCity = new TreeMap<>();
            Set<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null);
            Set<String> available = ZoneId.getAvailableZoneIds();
            List<TimeZoneNames> names = LANGUAGES.stream()
                    .map(language -> TimeZoneNames.getInstance(new ULocale(language)))
                    .toList();
            for (String zone : zones) {
                if (available.contains(current(zone))) {
                    byCity.putIfAbsent(
                            plain(current(zone).substring(current(zone).lastIndexOf('/') + 1)), current(zone));
                }
            }
            for (TimeZoneNames each : names) {
                for (String zone : zones) {
                    @Nullable String city = each.getExemplarLocationName(zone);
                    if (city != null && available.contains(current(zone))) {
                        byCity.putIfAbsent(plain(city), current(zone));
                    }
                }
            }
            return byCity;
        }
    }
}
