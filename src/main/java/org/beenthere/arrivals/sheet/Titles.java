package org.beenthere.arrivals.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What headings are called in English, Spanish and Dutch spreadsheets.
final class Titles {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<String, ColumnMeaning> MEANINGS = new HashMap<>();

  static {
    mean(
        ColumnMeaning.NUMBER,
        """
        client number|client id|client|id|number|no|nr|record number|mrn|case number|case id
        participant id|participant number|member id|external id|unique id|chart number|id number
        numero|numero de cliente|expediente|numero de expediente|clave|folio
        clientnummer|nummer|dossiernummer|deelnemernummer|client nr|clientnr|volgnummer
        """);
    mean(
        ColumnMeaning.FIRST_NAME,
        """
        first name|first|firstname|given name|forename|fname|legal first name
        nombre|nombres|primer nombre|voornaam|voornamen
        """);
    mean(ColumnMeaning.INFIX, "tussenvoegsel|tussenvoegsels|tv|voorvoegsel|name prefix");
    mean(
        ColumnMeaning.LAST_NAME,
        """
        last name|last|lastname|surname|family name|lname|legal last name
        apellido|apellidos|primer apellido|achternaam|familienaam
        """);
    mean(
        ColumnMeaning.FULL_NAME,
        """
        name|full name|fullname|client name|participant name|participant|person
        nombre completo|nombre y apellido|nombre y apellidos|naam|volledige naam|deelnemer
        """);
    mean(
        ColumnMeaning.CALLED,
        """
        preferred name|goes by|nickname|known as|alias|called|chosen name|name i go by
        nombre preferido|nombre que usa|apodo|roepnaam
        """);
    mean(
        ColumnMeaning.BORN_ON,
        """
        dob|d o b|date of birth|birth date|birthdate|birthday|born|born on
        fecha de nacimiento|fecha nacimiento|f nacimiento|nacimiento
        geboortedatum|geb datum|gebdatum|geboren|geboren op
        """);
    mean(
        ColumnMeaning.PHONE,
        """
        phone|phone number|telephone|tel|mobile|mobile phone|cell|cell phone|cellphone|home phone
        telefono|numero de telefono|celular|movil|telefono movil
        telefoon|telefoonnummer|tel nr|mobiel|mobiel nummer|gsm
        """);
    mean(
        ColumnMeaning.EMAIL,
        """
        email|e mail|email address|e mail address|mail
        correo|correo electronico|emailadres|e mailadres|mailadres
        """);
    mean(
        ColumnMeaning.POSTAL_CODE,
        "zip|zip code|zipcode|postal code|post code|codigo postal|cp|postcode");
    mean(
        ColumnMeaning.PLACE,
        "city|town|place|home city|ciudad|municipio|localidad|poblacion|plaats|woonplaats|stad");
    mean(ColumnMeaning.REGION, "state|st|province|estado|provincia|provincie");
    mean(
        ColumnMeaning.LANGUAGE,
        "language|preferred language|primary language|lang|idioma|lengua|taal|voertaal|voorkeurstaal");
    mean(
        ColumnMeaning.STATUS,
        "status|client status|program status|case status|estatus|situacion|estado del caso|fase");
    mean(
        ColumnMeaning.PEER,
        """
        assigned peer|peer|peer specialist|peer support specialist|specialist|assigned to|assigned
        coach|recovery coach|peer worker|worker|case manager|staff
        especialista|especialista asignado|par|asignado a|acompanante
        ervaringsdeskundige|herstelcoach|begeleider|toegewezen aan
        """);
    mean(
        ColumnMeaning.CONCERNS,
        """
        presenting concerns|presenting concern|concerns|concern|presenting problem|issues
        reason for coming|motivo|motivos|preocupaciones|problematica
        hulpvraag|hulpvragen|klachten|aandachtspunten
        """);
    mean(
        ColumnMeaning.LAST_SEEN,
        """
        last seen|last contact|last contact date|last visit|last service|last service date
        ultimo contacto|ultima visita|ultima cita|visto por ultima vez
        laatst gezien|laatste contact|laatste afspraak
        """);
    mean(
        ColumnMeaning.NEVER,
        """
        ssn|ss|ss number|social|social security|social security number|social security no|soc sec
        soc sec number|social sec number|ssn number|ssn last 4|last 4 ssn|last 4 of ssn|itin|tax id
        nss|seguro social|numero de seguro social|numero de seguridad social|curp|dni|nie
        bsn|bsn nummer|burgerservicenummer|burger service nummer|sofinummer|sofi|sofi nummer
        passport|passport number|pasaporte|paspoort|paspoortnummer|driver license|drivers license
        """);
  }

  /// What a heading says that its column holds.
  static ColumnMeaning meaning(String title) {
    return MEANINGS.getOrDefault(words(title), ColumnMeaning.NOT_TAKEN);
  }

  /// Small letters without accents, one space between words, and *number* for a number sign.
  public static String words(String text) {
    var plain =
        MARKS
            .matcher(Normalizer.normalize(text.replace("#", " number "), Normalizer.Form.NFKD))
            .replaceAll("");
    return APART.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static void mean(ColumnMeaning meaning, String titles) {
    for (var title : titles.strip().split("[|\n]")) {
      MEANINGS.put(title.strip(), meaning);
    }
  }

  private Titles() {}
}
