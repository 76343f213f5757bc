# Vult kerntaken aan in PowerShell. Namen komen regel voor regel binnen en worden nooit uitgevoerd.
Register-ArgumentCompleter -Native -CommandName kerntaken -ScriptBlock {
    param($woord, $opdracht, $plaats)
    $Env:_KERNTAKEN_COMPLETE = 'powershell'
    $Env:_KERNTAKEN_REGEL = $opdracht.ToString().PadRight($plaats - $opdracht.Extent.StartOffset)
    try {
        kerntaken 2>$null | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
        }
    } finally {
        Remove-Item Env:_KERNTAKEN_COMPLETE, Env:_KERNTAKEN_REGEL
    }
}
