"""The schema of ``gemeenten.yaml``: the municipalities that take part, for a division of the cost among them."""

from __future__ import annotations

from kerntaken_cli.schemas.parts import DATE, VERSION, Schema, closed, document, explained, listing, string, value


def gemeenten() -> Schema:
    """Return the schema of ``gemeenten.yaml``; no command reads that file yet."""
    return document(
        "gemeenten",
        "Gemeentenbestand",
        explained(
            "gemeenten.yaml: de deelnemende gemeenten met hun aantal inwoners, naast taken.yaml. Deze versie van "
            "kerntaken leest het bestand nog niet; de vorm ligt vast, zodat u het alvast kunt maken.",
            closed(
                {
                    "versie": explained("De versie van deze bestandsvorm. Altijd 1.", VERSION),
                    "peildatum": explained(
                        "De dag waarop de aantallen inwoners slaan: jaar-maand-dag.", DATE, "2024-01-01", "2025-01-01"
                    ),
                    "bron": explained("Waar de aantallen te lezen zijn, in gewone woorden.", string(1)),
                    "gemeenten": explained("De gemeenten, één per streepje.", listing(_gemeente(), at_least=1)),
                    "toelichting": explained("Wat een lezer er verder over moet weten, in gewone zinnen.", string()),
                },
                ("versie", "peildatum", "bron", "gemeenten"),
            ),
        ),
    )


def _gemeente() -> Schema:
    return explained(
        "Een deelnemende gemeente.",
        closed(
            {
                "code": explained(
                    "De code van de gemeente bij het CBS: GM en vier cijfers.",
                    value("Hier hoort een gemeentecode: GM en vier cijfers, zoals GM0153.", pattern="^GM[0-9]{4}$"),
                    "GM0141",
                    "GM0153",
                ),
                "naam": explained("De naam van de gemeente.", string(1), "Almelo", "Enschede"),
                "inwoners": explained(
                    "Het aantal inwoners op de peildatum, zonder punten.",
                    value("Hier hoort een geheel getal zonder punten, zoals 73080.", "integer", minimum=1),
                    73080,
                    159533,
                ),
            }
        ),
    )
