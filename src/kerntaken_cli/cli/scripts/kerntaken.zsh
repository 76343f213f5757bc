#compdef kerntaken
# Vult kerntaken aan in zsh. Namen komen regel voor regel binnen en worden nooit uitgevoerd.
_kerntaken_aanvulling() {
    local -a namen
    namen=("${(@f)$(_KERNTAKEN_COMPLETE=zsh command kerntaken "${(@Q)words[2,CURRENT]}" 2>/dev/null </dev/null)}")
    if [[ -n $namen[1] ]]; then
        compadd -- "${namen[@]}"
    else
        _files
    fi
}
if [[ $funcstack[1] == _kerntaken ]]; then
    _kerntaken_aanvulling "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _kerntaken_aanvulling kerntaken
fi
