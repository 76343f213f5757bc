# Vult kerntaken aan in bash. Namen komen regel voor regel binnen en worden nooit uitgevoerd.
_kerntaken_aanvulling() {
    local naam
    COMPREPLY=()
    while IFS= read -r naam; do
        COMPREPLY+=("$naam")
    done < <(_KERNTAKEN_COMPLETE=bash command kerntaken "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
}
complete -o default -F _kerntaken_aanvulling kerntaken
